import { useEffect, useRef, useState } from 'preact/hooks';
import type { Theme } from './colors.js';
import type { Commands } from './commands.js';
import { Picture } from './picture.js';
import type { Disc, Scene } from './scene.js';
import type { Texts } from './texts.js';
import type { View } from './view.js';

interface Props {
  readonly scene: Scene;
  /** From where to look; whoever looks on from there does not change it. */
  readonly view: View;
  readonly theme: Theme;
  readonly texts: Texts;
  readonly commands: Commands;
  /** Hands out the picture once it stands, to zoom it and to save it. */
  readonly onReady: (picture: Picture) => void;
}

/** The picture, with the keyboard in it. */
export function PictureView({ scene, view, theme, texts, commands, onReady }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture | undefined>(undefined);
  const latest = useRef(commands);
  latest.current = commands;
  const [focusedId, setFocusedId] = useState<string | undefined>();
  const focused = scene.discs.find(({ id }) => id === focusedId);

  useEffect(() => {
    if (container.current === null) return;
    const drawn = new Picture(container.current, {
      onEntity: (id, several) => latest.current.selectEntity(id, several),
      onRelationship: (id) => latest.current.selectRelationship(id),
      onNothing: () => latest.current.selectNothing(),
      onMoved: (id, to) => latest.current.move(id, to),
      onLook: (from) => latest.current.look(from),
    });
    picture.current = drawn;
    onReady(drawn);
    return () => drawn.destroy();
  }, []);
  useEffect(() => picture.current?.show(scene, theme), [scene, theme]);
  useEffect(() => picture.current?.lookFrom(view), [view]);
  useEffect(() => picture.current?.focus(focused?.id), [focused?.id]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextDisc(scene.discs, focused, event.key);
    if (next !== undefined) setFocusedId(next.id);
    else if (event.key === 'Enter' && focused) commands.selectEntity(focused.id, event.shiftKey);
    else if (event.key === '+' || event.key === '=') picture.current?.zoom(0.8);
    else if (event.key === '-') picture.current?.zoom(1.25);
    else if (event.key === '0') picture.current?.fit();
    else if (!(focused && runShortcut(event.key, focused.id, commands))) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture that is operated by keys is no fieldset.
    <div
      class="picture"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard moves around in it.
      tabIndex={0}
      aria-label={texts.picture}
      aria-describedby="picture-hint"
      onKeyDown={onKeyDown}
      onBlur={() => setFocusedId(undefined)}
    >
      <div class="canvas" ref={container} aria-hidden="true" />
      <p id="picture-hint" class="only-heard">
        {texts.pictureHint}
      </p>
      <p class="only-heard" aria-live="polite">
        {focused && `${focused.label}, ${texts.kind[focused.kind]}`}
      </p>
    </div>
  );
}

function runShortcut(key: string, id: string, commands: Commands): boolean {
  const shortcuts: Readonly<Record<string, () => void>> = {
    e: () => commands.expand(id),
    c: () => commands.collapse(id),
    h: () => commands.hide([id]),
    p: () => commands.togglePin([id]),
  };
  const run = shortcuts[key.toLowerCase()];
  run?.();
  return run !== undefined;
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where an arrow key leads from a disc: to the nearest in that direction; from nowhere, to the largest. */
function nextDisc(discs: readonly Disc[], from: Disc | undefined, key: string): Disc | undefined {
  const direction = DIRECTIONS[key];
  if (direction === undefined) return undefined;
  if (from === undefined) return discs.toSorted((a, b) => b.radius - a.radius)[0];
  const [dx, dy] = direction;
  const ways = discs
    .filter(({ id }) => id !== from.id)
    .map((disc) => {
      const [x, y] = [disc.x - from.x, disc.y - from.y];
      const ahead = x * dx + y * dy;
      return { disc, ahead, cost: ahead + 2 * Math.abs(x * dy + y * dx) };
    })
    .filter(({ ahead }) => ahead > 0)
    .sort((a, b) => a.cost - b.cost);
  return ways[0]?.disc ?? from;
}
