import { useEffect } from 'preact/hooks';
import type { Commands } from './commands.js';

interface Shortcuts {
  readonly commands: Commands;
  readonly onHelp: () => void;
  readonly onTable: () => void;
}

/** Keys that work anywhere on the page, except while somebody writes. */
export function useShortcuts({ commands, onHelp, onTable }: Shortcuts): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isWriting(event.target) || document.querySelector('dialog[open]') !== null) return;
      const run = actionFor(event, { commands, onHelp, onTable });
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}

function actionFor(event: KeyboardEvent, { commands, onHelp, onTable }: Shortcuts): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key === 'y' || (key === 'z' && event.shiftKey)) return commands.redo;
    return key === 'z' ? commands.undo : undefined;
  }
  const actions: Readonly<Record<string, () => void>> = {
    '/': () => document.getElementById('search')?.focus(),
    '?': onHelp,
    t: onTable,
    escape: commands.selectNothing,
  };
  return event.altKey ? undefined : actions[key];
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');
