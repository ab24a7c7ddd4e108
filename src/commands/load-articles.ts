import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a file holds: articles in the recording format, unchecked, or the reason why it cannot be read. */
export type ArticleFile =
  | { readonly file: string; readonly ok: true; readonly articles: readonly unknown[] }
  | { readonly file: string; readonly ok: false; readonly reason: string };

/** The files that hold articles: those named, and in each folder named, those whose names begin with a digit and end in .json, by name. */
export function findArticleFiles(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    const names = readdirSync(path).filter((name) => /^\d.*\.json$/.test(name));
    return names.sort().map((name) => join(path, name));
  });
}

/** Loads a file with one article, or with a list of them. */
export function loadArticles(file: string): ArticleFile {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return { file, ok: true, articles: Array.isArray(content) ? content : [content] };
  } catch (error) {
    return { file, ok: false, reason: (error as Error).message };
  }
}
