import type { Words } from './words.js';

export type Tab = 'details' | 'table';

interface TabsProps {
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly words: Words;
  readonly count: number;
}

/** What the column beside the picture shows, as tabs that arrow keys go through. */
export function Tabs({ tab, onTab, words: { texts }, count }: TabsProps) {
  const tabs: readonly (readonly [Tab, string])[] = [
    ['details', texts.details],
    ['table', `${texts.table} (${count})`],
  ];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const next = tab === 'table' ? 'details' : 'table';
    onTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" onKeyDown={onKeyDown}>
      {tabs.map(([name, label]) => (
        <button
          key={name}
          id={`tab-${name}`}
          type="button"
          role="tab"
          aria-selected={tab === name}
          aria-controls={tab === name ? `panel-${name}` : undefined}
          tabIndex={tab === name ? 0 : -1}
          onClick={() => onTab(name)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
