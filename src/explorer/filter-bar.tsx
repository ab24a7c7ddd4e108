import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { type Filters, isUnfiltered, NO_FILTERS } from './filters.js';
import { type Graph, type Relationship, STATUSES } from './graph.js';
import { type Bar, histogramOf } from './histogram.js';
import { IconButton } from './toolbar.js';
import { typeText, type Words } from './words.js';

interface Props {
  readonly graph: Graph;
  readonly filters: Filters;
  readonly shownCount: number;
  readonly words: Words;
  readonly onChange: (filters: Partial<Filters>) => void;
}

/** What of the picture is shown: by type, status, sources and time. */
export function FilterBar({ graph, filters, shownCount, words, onChange }: Props) {
  const { texts } = words;
  const relationships = [...graph.relationships.values()];
  const types = [...countBy(relationships, ({ type }) => type)];
  const statuses = countBy(relationships, ({ status }) => status);
  return (
    <section class="filters" aria-label={texts.filters}>
      <Brush bars={histogramOf(relationships)} filters={filters} words={words} onChange={onChange} />
      <Choice title={texts.types} hiddenCount={filters.hiddenTypes.size}>
        {types.map(([type, count]) => (
          <Check
            key={type}
            label={typeText(words, type)}
            count={count}
            checked={!filters.hiddenTypes.has(type)}
            onChange={() => onChange({ hiddenTypes: toggled(filters.hiddenTypes, type) })}
          />
        ))}
      </Choice>
      <Choice title={texts.statuses} hiddenCount={filters.hiddenStatuses.size}>
        {STATUSES.filter((status) => statuses.has(status)).map((status) => (
          <Check
            key={status}
            label={texts.status[status]}
            count={statuses.get(status) ?? 0}
            checked={!filters.hiddenStatuses.has(status)}
            onChange={() => onChange({ hiddenStatuses: toggled(filters.hiddenStatuses, status) })}
          />
        ))}
      </Choice>
      <label class="sources">
        {texts.minSources}
        <input
          type="number"
          min={1}
          max={99}
          value={filters.minSources}
          onInput={({ currentTarget }) => onChange({ minSources: Math.max(1, currentTarget.valueAsNumber || 1) })}
        />
        {texts.sourcesShort}
      </label>
      <p class="quiet shown">{texts.countOf(shownCount, relationships.length)}</p>
      <IconButton label={texts.reset} disabled={isUnfiltered(filters)} onClick={() => onChange(NO_FILTERS)}>
        <path d="m5 5 10 10M15 5 5 15" />
      </IconButton>
    </section>
  );
}

function Choice({ title, hiddenCount, children }: { title: string; hiddenCount: number; children: ComponentChildren }) {
  return (
    <details class="choice" name="filter">
      <summary>
        {title}
        {hiddenCount > 0 && ` (−${hiddenCount})`}
      </summary>
      <div class="choice-list">{children}</div>
    </details>
  );
}

interface CheckProps {
  readonly label: string;
  readonly count: number;
  readonly checked: boolean;
  readonly onChange: () => void;
}

function Check({ label, count, checked, onChange }: CheckProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={onChange} />
      <span>{label}</span>
      <span class="quiet count">{count}</span>
    </label>
  );
}

/** Bars over time: drag over some to see only these; the dates say the same for the keyboard. */
function Brush({
  bars,
  filters,
  words: { texts },
  onChange,
}: Omit<Props, 'graph' | 'shownCount'> & { bars: readonly Bar[] }) {
  const start = useRef<Bar | undefined>(undefined);
  const highest = Math.max(1, ...bars.map(({ count }) => count));
  const barAt = (event: PointerEvent, area: HTMLElement): Bar | undefined => {
    const { left, width } = area.getBoundingClientRect();
    const share = Math.min(0.999, Math.max(0, (event.clientX - left) / width));
    return bars[Math.floor(share * bars.length)];
  };
  const brush = (event: PointerEvent, area: HTMLElement): void => {
    const [one, other] = [start.current, barAt(event, area)];
    if (one === undefined || other === undefined) return;
    const [from, until] = one.from <= other.from ? [one.from, other.until] : [other.from, one.until];
    onChange({ from, until });
  };
  const isIn = (bar: Bar): boolean =>
    (filters.from === null || bar.until >= filters.from) && (filters.until === null || bar.from <= filters.until);
  return (
    <fieldset class="brush">
      <legend class="only-heard">{texts.time}</legend>
      <input
        type="date"
        aria-label={texts.from}
        value={filters.from ?? bars[0]?.from ?? ''}
        onChange={({ currentTarget }) => onChange({ from: currentTarget.value || null })}
      />
      <svg
        class="bars"
        viewBox={`0 0 ${Math.max(1, bars.length) * 10} 40`}
        preserveAspectRatio="none"
        role="img"
        aria-label={texts.histogram}
        onPointerDown={(event) => {
          start.current = barAt(event, event.currentTarget as unknown as HTMLElement);
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => brush(event, event.currentTarget as unknown as HTMLElement)}
        onPointerUp={(event) => {
          brush(event, event.currentTarget as unknown as HTMLElement);
          start.current = undefined;
        }}
      >
        {bars.map((bar, index) => {
          const height = bar.count === 0 ? 1 : 4 + (36 * bar.count) / highest;
          return (
            <rect
              key={bar.from}
              class={isIn(bar) ? 'in' : 'out'}
              x={index * 10 + 1}
              y={40 - height}
              width={8}
              height={height}
            >
              <title>{`${bar.from}${bar.until === bar.from ? '' : ` – ${bar.until}`}: ${bar.count}`}</title>
            </rect>
          );
        })}
      </svg>
      <input
        type="date"
        aria-label={texts.until}
        value={filters.until ?? bars.at(-1)?.until ?? ''}
        onChange={({ currentTarget }) => onChange({ until: currentTarget.value || null })}
      />
    </fieldset>
  );
}

function countBy<K>(relationships: readonly Relationship[], keyOf: (one: Relationship) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const relationship of relationships) counts.set(keyOf(relationship), (counts.get(keyOf(relationship)) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const copy = new Set(set);
  if (!copy.delete(item)) copy.add(item);
  return copy;
}
