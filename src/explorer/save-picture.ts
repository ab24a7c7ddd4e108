import type { Theme } from './colors.js';
import { download, pngOf } from './export-files.js';
import { toGexf, toJson, toSvg } from './export-text.js';
import type { Visible } from './filters.js';
import type { Graph } from './graph.js';
import type { Picture } from './picture.js';
import type { FileKind } from './toolbar.js';
import { typeText, type Words } from './words.js';

interface Saved {
  readonly graph: Graph;
  readonly shown: Visible;
  readonly words: Words;
  readonly theme: Theme;
  /** Undefined where this browser cannot draw. */
  readonly picture: Picture | undefined;
}

/** Gives the reader what is shown as a file. Fails where a picture is wanted and none can be drawn. */
export async function savePicture(kind: FileKind, { graph, shown, words, theme, picture }: Saved): Promise<void> {
  const name = `newsgraph.${kind.toLowerCase()}`;
  if (kind === 'JSON') return download(name, 'application/json', toJson(shown, graph));
  if (kind === 'GEXF') {
    const gexf = toGexf(shown, graph.positions, (type) => typeText(words, type));
    return download(name, 'application/gexf+xml', gexf);
  }
  if (picture === undefined) throw new Error(words.texts.noWebgl);
  const { drawing, width, height } = picture.snapshot();
  const svg = toSvg(drawing, width, height, theme);
  if (kind === 'SVG') return download(name, 'image/svg+xml', svg);
  download(name, 'image/png', await pngOf(svg, width, height));
}
