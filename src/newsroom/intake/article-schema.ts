import { z } from 'zod';
import { articleInput } from './article-input.js';

/** The recording format as JSON Schema 2020-12, for editors and other programs: seeds/article.schema.json. */
export function articleSchema(): object {
  return { title: 'Article of newsgraph', ...z.toJSONSchema(articleInput, { io: 'input', target: 'draft-2020-12' }) };
}
