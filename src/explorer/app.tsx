import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { loadTypeLabels } from './api.js';
import { EntityPanel } from './entity-panel.js';
import { EvidencePanel } from './evidence-panel.js';
import { FilterBar } from './filter-bar.js';
import { visible } from './filters.js';
import { HelpDialog } from './help-dialog.js';
import type { Picture } from './picture.js';
import { usePreferences } from './preferences.js';
import { savePicture } from './save-picture.js';
import { sceneOf } from './scene.js';
import { SearchBox } from './search-box.js';
import { SelectionPanel } from './selection-panel.js';
import { DRAWS, Stage } from './stage.js';
import { selectedEntities } from './state.js';
import { Table } from './table.js';
import { type Tab, Tabs } from './tabs.js';
import { TEXTS } from './texts.js';
import { type FileKind, Toolbar } from './toolbar.js';
import { useExplorer } from './use-explorer.js';
import { useFocusKeeper } from './use-focus-keeper.js';
import { useLoaded } from './use-loaded.js';
import { useShortcuts } from './use-shortcuts.js';
import { relationshipText, type Words } from './words.js';

/** The whole page. */
export function App() {
  const [{ language, theme }, change] = usePreferences();
  const texts = TEXTS[language];
  const explorer = useExplorer(texts);
  const { state, commands } = explorer;
  const [tab, setTab] = useState<Tab>(DRAWS ? 'details' : 'table');
  const [helping, setHelping] = useState(false);
  const picture = useRef<Picture | undefined>(undefined);
  const labels = useLoaded(loadTypeLabels, []);
  const words = useMemo<Words>(
    () => ({ language, texts, typeLabels: labels.tag === 'loaded' ? labels.value : new Map() }),
    [language, labels],
  );
  const shown = useMemo(() => visible(state.graph, state.filters), [state.graph, state.filters]);
  const scene = useMemo(
    () => sceneOf(state, (relationship) => relationshipText(words, relationship)),
    [state.graph, state.filters, state.selection, words],
  );
  // At once, not after the next picture: a key that is pressed meanwhile has the last word.
  useLayoutEffect(
    () =>
      setTab((current) =>
        state.selection.tag === 'nothing' || (explorer.opening === 'loading' && !DRAWS) ? current : 'details',
      ),
    [state.selection],
  );
  const panel = useFocusKeeper();
  useShortcuts({
    commands,
    selected: selectedEntities(state),
    onHelp: () => setHelping(true),
    onTable: () => setTab((current) => (current === 'table' ? 'details' : 'table')),
  });

  const share = (): void => {
    navigator.clipboard.writeText(location.href).then(
      () => explorer.tell(texts.shared),
      () => explorer.tell(texts.shareByHand),
    );
  };
  const save = (kind: FileKind): void => {
    savePicture(kind, { graph: state.graph, shown, words, theme, picture: picture.current }).catch(explorer.fail);
  };

  return (
    <>
      <header>
        <h1>
          <a href="/">newsgraph</a> <span class="only-heard">{texts.title}</span>
        </h1>
        <SearchBox texts={texts} onChosen={commands.find} onFailed={explorer.fail} />
        <Toolbar
          texts={texts}
          commands={commands}
          canUndo={state.past.length > 0}
          canRedo={state.future.length > 0}
          onShare={share}
          onSave={save}
          onLanguage={() => change({ language: language === 'de' ? 'en' : 'de' })}
          onTheme={() => change({ theme: theme === 'dark' ? 'light' : 'dark' })}
          onHelp={() => setHelping(true)}
        />
      </header>
      <main>
        <Stage
          explorer={explorer}
          scene={scene}
          entities={shown.entities}
          theme={theme}
          texts={texts}
          picture={picture}
        />
        <FilterBar
          graph={state.graph}
          filters={state.filters}
          shownCount={shown.relationships.length}
          words={words}
          onChange={explorer.filter}
        />
        <aside>
          <Tabs tab={tab} onTab={setTab} words={words} count={shown.relationships.length} />
          <div
            ref={panel}
            id={`panel-${tab}`}
            class="panel"
            role="tabpanel"
            aria-labelledby={`tab-${tab}`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keys.
            tabIndex={0}
          >
            {tab === 'table' ? (
              <Table
                shown={shown}
                selectedId={state.selection.tag === 'relationship' ? state.selection.id : undefined}
                words={words}
                commands={commands}
              />
            ) : (
              <Details explorer={explorer} words={words} />
            )}
          </div>
        </aside>
      </main>
      <p class="notice" role="status">
        {explorer.notice}
      </p>
      <HelpDialog open={helping} texts={texts} onClose={() => setHelping(false)} />
    </>
  );
}

function Details({ explorer: { state, commands }, words }: { explorer: ReturnType<typeof useExplorer>; words: Words }) {
  const { selection, graph } = state;
  if (selection.tag === 'relationship') return <EvidencePanel id={selection.id} words={words} commands={commands} />;
  if (selection.tag === 'nothing') return <p class="quiet hint">{words.texts.chooseSomething}</p>;
  const [id, ...others] = selection.ids;
  if (id !== undefined && others.length === 0)
    return <EntityPanel id={id} graph={graph} words={words} commands={commands} />;
  return <SelectionPanel ids={selection.ids} graph={graph} words={words} commands={commands} />;
}
