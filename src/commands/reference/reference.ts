import { describeSettings } from '../../config.js';
import { ERROR_CODES } from '../../graphql/error-codes.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { USER_ERROR_CODES } from '../../newsroom/user-error.js';
import { code, type Section, section } from './markdown.js';
import { modelSections } from './model-sections.js';
import { vocabularySections } from './vocabulary-sections.js';

const INTRODUCTION = `# Reference

Written by \`npm run generate\` from the code and the vocabulary; changes by hand are lost. The API itself is described in
[schema.graphql](../schema/schema.graphql), the recording format in [article.schema.json](../seeds/article.schema.json).
`;

/** The reference of the project as Markdown: docs/reference.md. */
export function reference(vocabulary: Vocabulary): string {
  const sections = [
    settingsSection(),
    errorsSection(),
    userErrorsSection(),
    ...modelSections(),
    ...vocabularySections(vocabulary),
  ];
  return [INTRODUCTION, contents(sections), ...sections.map(section)].join('\n');
}

function contents(sections: readonly Section[]): string {
  const lines = sections.map(({ heading }) => `- [${heading}](#${heading.toLowerCase().replaceAll(' ', '-')})`);
  return [...lines, ''].join('\n');
}

function settingsSection(): Section {
  const settings = describeSettings();
  const secrets = settings.filter(({ secret }) => secret).map(({ name }) => code(name));
  return {
    heading: 'Settings',
    text: [
      'From flags, else the environment, else the file `.env`, else the default.',
      `${secrets.join(' and ')} can stand in files instead, named by the same settings with \`_FILE\` behind them.`,
    ].join('\n'),
    columns: ['Setting', 'Default', 'What it sets'],
    rows: settings.map(({ name, standard, about }) => [code(name), standard === '' ? '' : code(standard), about]),
  };
}

function errorsSection(): Section {
  return {
    heading: 'Codes of errors',
    text: 'In `errors[].extensions.code`, beside `retryable` and the `requestId` that the log of the server has too.',
    columns: ['Code', 'What it means'],
    rows: codeRows(ERROR_CODES),
  };
}

function userErrorsSection(): Section {
  return {
    heading: 'Codes of refusals',
    text: 'In the `errors` of a payload of a mutation: what the sender of an article can mend, each with its `path`.',
    columns: ['Code', 'What it means'],
    rows: codeRows(USER_ERROR_CODES),
  };
}

const codeRows = (table: Readonly<Record<string, string>>): readonly (readonly string[])[] =>
  Object.entries(table).map(([name, about]) => [code(name), about]);
