import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { loadTypeLabels } from './api.js';
import { EntityPanel } from './entity-panel.js';
import { EvidencePanel } from './evidence-panel.js';
import { download, pngOf } from './export-files.js';
import { toGexf, toJson, toSvg } from './export-text.js';
import { FilterBar } from './filter-bar.js';
import { visible } from './filters.js';
import { HelpDialog } from './help-dialog.js';
import { Legend } from './legend.js';
import { canDraw, type Picture } from './picture.js';
import { PictureView } from './picture-view.js';
import { loadPreferences, type Preferences, storePreferences } from './preferences.js';
import { sceneOf } from './scene.js';
import { SearchBox } from './search-box.js';
import { SelectionPanel } from './selection-panel.js';
import { selectedEntities } from './state.js';
import { Table } from './table.js';
import { TEXTS } from './texts.js';
import { type FileKind, Toolbar } from './toolbar.js';
import { useExplorer } from './use-explorer.js';
import { useFocusKeeper } from './use-focus-keeper.js';
import { useLoaded } from './use-loaded.js';
import { useShortcuts } from './use-shortcuts.js';
import { relationshipText, typeText, type Words } from './words.js';

type Tab = 'details' | 'table';
const DRAWS = canDraw();

/** The whole page. */
export function App() {
  const [preferences, setPreferences] = useState<Preferences>(loadPreferences);
  const { language, theme } = preferences;
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
  const change = (changed: Partial<Preferences>): void => {
    const next = { ...preferences, ...changed };
    setPreferences(next);
    storePreferences(next);
  };
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
    document.title = `newsgraph – ${texts.title}`;
  }, [language, theme]);
  // At once, not after the next picture: a key that is pressed meanwhile has the last word.
  useLayoutEffect(
    () => setTab((current) => (state.selection.tag === 'nothing' ? current : 'details')),
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
    saveAs(kind).catch(explorer.fail);
  };
  const saveAs = async (kind: FileKind): Promise<void> => {
    if (kind === 'JSON') return download('newsgraph.json', 'application/json', toJson(shown, state.graph));
    if (kind === 'GEXF')
      return download(
        'newsgraph.gexf',
        'application/gexf+xml',
        toGexf(shown, state.graph.positions, (type) => typeText(words, type)),
      );
    if (picture.current === undefined) throw new Error(texts.noWebgl);
    const { drawing, width, height } = picture.current.snapshot();
    const svg = toSvg(drawing, width, height, theme);
    if (kind === 'SVG') download('newsgraph.svg', 'image/svg+xml', svg);
    else download('newsgraph.png', 'image/png', await pngOf(svg, width, height));
  };

  const isEmpty = !explorer.opening && state.graph.entities.size === 0 && state.past.length === 0;
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
        <div class="stage">
          {DRAWS ? (
            <PictureView
              scene={scene}
              theme={theme}
              texts={texts}
              commands={commands}
              onReady={(drawn) => {
                picture.current = drawn;
              }}
            />
          ) : (
            <p class="message">{texts.noWebgl}</p>
          )}
          {explorer.opening && <p class="message">{texts.loading}</p>}
          {isEmpty && (
            <div class="message">
              <h2>{texts.emptyTitle}</h2>
              <p>{texts.emptyText}</p>
            </div>
          )}
          {!isEmpty && <Legend entities={shown.entities} texts={texts} />}
          {explorer.news.relationships.length > 0 && (
            <button type="button" class="news" onClick={explorer.showNews}>
              {texts.news(explorer.news.relationships.length)}
            </button>
          )}
          {DRAWS && !isEmpty && <ZoomButtons texts={texts} pictureOf={() => picture.current} />}
        </div>
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

interface TabsProps {
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly words: Words;
  readonly count: number;
}

function Tabs({ tab, onTab, words: { texts }, count }: TabsProps) {
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

function ZoomButtons({ texts, pictureOf }: { texts: Words['texts']; pictureOf: () => Picture | undefined }) {
  return (
    <div class="zoom">
      <button type="button" aria-label={texts.zoomIn} title={texts.zoomIn} onClick={() => pictureOf()?.zoom(0.8)}>
        +
      </button>
      <button type="button" aria-label={texts.zoomOut} title={texts.zoomOut} onClick={() => pictureOf()?.zoom(1.25)}>
        −
      </button>
      <button type="button" aria-label={texts.fit} title={texts.fit} onClick={() => pictureOf()?.fit()}>
        ⤢
      </button>
    </div>
  );
}
