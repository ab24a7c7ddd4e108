import { useEffect, useRef } from 'preact/hooks';
import type { Commands } from './commands.js';

interface Shortcuts {
  readonly commands: Commands;
  /** The entities that are selected. */
  readonly selected: readonly string[];
  readonly onHelp: () => void;
  readonly onTable: () => void;
}

/** Keys that work anywhere on the page, except while somebody writes. */
export function useShortcuts(shortcuts: Shortcuts): void {
  // What a key does is looked up when it is pressed, so that it never acts on what is no longer so.
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isWriting(event.target) || document.querySelector('dialog[open]') !== null) return;
      const run = actionFor(event, latest.current);
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function actionFor(event: KeyboardEvent, { commands, selected, onHelp, onTable }: Shortcuts): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key === 'y' || (key === 'z' && event.shiftKey)) return commands.redo;
    return key === 'z' ? commands.undo : undefined;
  }
  const actions: Readonly<Record<string, () => void>> = {
    '/': () => document.getElementById('search')?.focus(),
    '?': onHelp,
    t: onTable,
    w: () => {
      const [from, to] = selected;
      if (from !== undefined && to !== undefined) commands.connect(from, to);
    },
    escape: commands.selectNothing,
  };
  return event.altKey ? undefined : actions[key];
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');
