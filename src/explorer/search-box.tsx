import { useEffect, useRef, useState } from 'preact/hooks';
import { type Suggestion, suggest } from './api.js';
import { KindIcon } from './kind-icon.js';
import type { Texts } from './texts.js';

interface Props {
  readonly texts: Texts;
  readonly onChosen: (id: string, several: boolean) => void;
  readonly onFailed: (error: unknown) => void;
}

const PAUSE_MS = 150;

/** Finds an entity by name: a combobox with a list of suggestions, as ARIA describes it. */
export function SearchBox({ texts, onChosen, onFailed }: Props) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Suggestion[] | undefined>();
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const open = found !== undefined && text.trim() !== '';

  useEffect(() => {
    const wanted = text.trim();
    if (wanted === '') return setFound(undefined);
    const controller = new AbortController();
    const timer = setTimeout(() => {
      suggest(wanted, controller.signal).then(
        (suggestions) => {
          setFound(suggestions);
          setActive(0);
        },
        (error) => controller.signal.aborted || onFailed(error),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text]);

  const choose = (suggestion: Suggestion | undefined, several: boolean): void => {
    if (suggestion === undefined) return;
    setText('');
    onChosen(suggestion.id, several);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const count = found?.length ?? 0;
    if (event.key === 'Enter') choose(found?.[active], event.shiftKey);
    else if (event.key === 'Escape') setText('');
    else if (event.key === 'ArrowDown' && count > 0) setActive((active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) setActive((active + count - 1) % count);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="search">
      <input
        ref={input}
        id="search"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        aria-label={texts.searchLabel}
        aria-expanded={open}
        aria-controls="suggestions"
        aria-autocomplete="list"
        aria-activedescendant={open && found.length > 0 ? `suggestion-${active}` : undefined}
        placeholder={texts.search}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => setFound(undefined)}
      />
      <div id="suggestions" role="listbox" aria-label={texts.searchLabel} hidden={!open}>
        {open &&
          found.map((suggestion, index) => (
            <SuggestionRow
              key={suggestion.id}
              id={`suggestion-${index}`}
              suggestion={suggestion}
              selected={index === active}
              texts={texts}
              onChosen={(several) => choose(suggestion, several)}
            />
          ))}
        {open && found.length === 0 && (
          <div class="suggestion" role="option" tabIndex={-1} aria-selected={false} aria-disabled={true}>
            {texts.nothingFound}
          </div>
        )}
      </div>
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly suggestion: Suggestion;
  readonly selected: boolean;
  readonly texts: Texts;
  readonly onChosen: (several: boolean) => void;
}

function SuggestionRow({ id, suggestion, selected, texts, onChosen }: RowProps) {
  return (
    <div
      id={id}
      class="suggestion"
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      // Before the input loses the focus and with it the list.
      onMouseDown={(event) => {
        event.preventDefault();
        onChosen(event.shiftKey);
      }}
    >
      <KindIcon kind={suggestion.__typename} />
      <span class="suggestion-name">{suggestion.name}</span>
      <span class="quiet">{suggestion.description ?? texts.kind[suggestion.__typename]}</span>
      <span class="quiet count">{texts.articles(suggestion.articleCount)}</span>
    </div>
  );
}
