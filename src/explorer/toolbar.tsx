import type { ComponentChildren } from 'preact';
import type { Commands } from './commands.js';
import type { Texts } from './texts.js';

export type FileKind = 'PNG' | 'SVG' | 'JSON' | 'GEXF';
const FILE_KINDS: readonly FileKind[] = ['PNG', 'SVG', 'JSON', 'GEXF'];

interface Props {
  readonly texts: Texts;
  readonly commands: Commands;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onShare: () => void;
  readonly onSave: (kind: FileKind) => void;
  readonly onLanguage: () => void;
  readonly onTheme: () => void;
  readonly onHelp: () => void;
}

/** What can be done with the picture as a whole. */
export function Toolbar({ texts, commands, canUndo, canRedo, ...on }: Props) {
  return (
    <div class="toolbar" role="toolbar" aria-label={texts.title}>
      <IconButton label={texts.undo} disabled={!canUndo} onClick={commands.undo}>
        <path d="M7 4 3 8l4 4M3.5 8H12a5 5 0 0 1 0 10H8" />
      </IconButton>
      <IconButton label={texts.redo} disabled={!canRedo} onClick={commands.redo}>
        <path d="m13 4 4 4-4 4M16.5 8H8a5 5 0 0 0 0 10h4" />
      </IconButton>
      <IconButton label={texts.tidy} onClick={commands.tidy}>
        <path d="M10 3v4M10 13v4M3 10h4M13 10h4M10 8.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z" />
      </IconButton>
      <IconButton label={texts.clear} onClick={commands.clear}>
        <path d="M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.8 11h7.4l.8-11" />
      </IconButton>
      <button type="button" onClick={on.onShare}>
        {texts.share}
      </button>
      <details class="choice menu" name="menu">
        <summary>{texts.save}</summary>
        <div class="choice-list">
          {FILE_KINDS.map((kind) => (
            <button key={kind} type="button" class="row" onClick={() => on.onSave(kind)}>
              {kind}
            </button>
          ))}
        </div>
      </details>
      <IconButton label={texts.language} onClick={on.onLanguage}>
        <path d="M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM2.5 10h15M10 2.5c-5 5-5 10 0 15M10 2.5c5 5 5 10 0 15" />
      </IconButton>
      <IconButton label={texts.theme} onClick={on.onTheme}>
        <path d="M10 2.5a7.5 7.5 0 1 0 0 15z" fill="currentColor" />
        <path d="M10 2.5a7.5 7.5 0 0 1 0 15" />
      </IconButton>
      <IconButton label={texts.help} onClick={on.onHelp}>
        <path d="M7.5 7.5a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2 1-1.2 1.9M10 14.5v.4" />
        <circle cx="10" cy="10" r="7.5" />
      </IconButton>
    </div>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
}

/** A button with a drawing of 20 units instead of words. */
export function IconButton({ label, onClick, disabled = false, children }: IconButtonProps) {
  return (
    <button type="button" class="icon" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      <svg
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
        aria-hidden="true"
      >
        {children}
      </svg>
    </button>
  );
}
