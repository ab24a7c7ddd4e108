import { createEdgeCurveProgram } from '@sigma/edge-curve';
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { COLORS, type Theme } from './colors.js';
import type { Point } from './graph.js';
import { KIND_LOOKS } from './kinds.js';
import { type Drawing, drawingOf, type Measure } from './label-placement.js';
import { arrowAt, discAt, measureWith, paintAbove } from './paint.js';
import type { Arrow, Disc, Scene } from './scene.js';
import { FARTHEST, NEAREST, roundedView, type View, WHOLE } from './view.js';

export interface PictureEvents {
  readonly onEntity: (id: string, several: boolean) => void;
  readonly onRelationship: (id: string) => void;
  readonly onNothing: () => void;
  readonly onMoved: (id: string, to: Point) => void;
  /** Told once nothing has moved for a while. */
  readonly onLook: (from: View) => void;
}

/** So far, in pixels, fingers move without meaning it. */
const STEADY = 5;

/** So long a picture stands still before it counts as where somebody wants to look from. */
const STILL_MS = 200;

/** Whether this browser can draw the picture. */
export function canDraw(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** The picture on the screen: sigma draws discs and arrows, a canvas above them takes icons and labels. */
export class Picture {
  readonly #graph = new MultiDirectedGraph();
  readonly #sigma: Sigma;
  readonly #above: CanvasRenderingContext2D;
  readonly #measure: Measure;
  readonly #events: PictureEvents;
  #scene: Scene = { discs: [], arrows: [] };
  #drawing: Drawing = { discs: [], arrows: [], discLabels: [], arrowLabels: [] };
  #theme: Theme = 'light';
  #focusedId: string | undefined;
  #looking: ReturnType<typeof setTimeout> | undefined;
  #dragged: { readonly id: string; readonly from: Point; moved: boolean } | undefined;

  constructor(container: HTMLElement, events: PictureEvents) {
    this.#events = events;
    this.#sigma = new Sigma(this.#graph, container, {
      renderLabels: false,
      defaultEdgeType: 'curve',
      edgeProgramClasses: { curve: arrowProgram() },
      defaultDrawNodeHover: () => undefined,
      stagePadding: 72,
      zIndex: true,
      minCameraRatio: NEAREST,
      maxCameraRatio: FARTHEST,
      allowInvalidContainer: true,
      // Texts stay upright.
      enableCameraRotation: false,
    });
    this.#above = contextOf(this.#sigma.createCanvas('above', { beforeLayer: 'mouse' }));
    this.#measure = measureWith(this.#above);
    this.#sigma.on('afterRender', () => this.#paint());
    this.#listen();
  }

  /** Shows a scene; what was shown before is gone. */
  show(scene: Scene, theme: Theme): void {
    this.#scene = scene;
    this.#theme = theme;
    this.#graph.clear();
    for (const disc of scene.discs) this.#graph.addNode(disc.id, this.#nodeOf(disc));
    for (const arrow of scene.arrows)
      if (arrow.sourceId !== arrow.targetId)
        this.#graph.addEdgeWithKey(arrow.id, arrow.sourceId, arrow.targetId, this.#edgeOf(arrow));
    this.#sigma.refresh();
  }

  /** Draws a ring around an entity: where the keyboard is. */
  focus(id: string | undefined): void {
    this.#focusedId = id;
    this.#sigma.scheduleRender();
  }

  zoom(factor: number): void {
    const { ratio } = this.#sigma.getCamera();
    this.#sigma.getCamera().setState({ ratio: ratio * factor });
  }

  fit(): void {
    this.lookFrom(WHOLE);
  }

  lookFrom(view: View): void {
    this.#sigma.getCamera().setState({ ...view, angle: 0 });
  }

  /** The drawing as it is on the screen, in pixels, and its size. */
  snapshot(): { readonly drawing: Drawing; readonly width: number; readonly height: number } {
    return { drawing: this.#drawing, ...this.#sigma.getDimensions() };
  }

  destroy(): void {
    clearTimeout(this.#looking);
    this.#sigma.kill();
  }

  #nodeOf({ x, y, radius, kind, emphasis }: Disc) {
    const { color } = KIND_LOOKS[kind];
    const faded = mixed(color, COLORS[this.#theme].ground);
    // The y axis of sigma points upwards.
    return {
      x,
      y: -y,
      size: radius,
      color: emphasis === 'faint' ? faded : color,
      zIndex: emphasis === 'faint' ? 0 : 1,
    };
  }

  #edgeOf({ curvature, emphasis, status }: Arrow) {
    const { accent, arrow, faint } = COLORS[this.#theme];
    const color = { strong: accent, plain: arrow[status], faint }[emphasis];
    return {
      curvature,
      color,
      size: emphasis === 'strong' ? 3 : 1.6,
      zIndex: { faint: 0, plain: 1, strong: 2 }[emphasis],
    };
  }

  #paint(): void {
    this.#clearAbove();
    const discs = this.#scene.discs.map((disc) => this.#inPixels(disc));
    this.#drawing = drawingOf({ discs, arrows: this.#scene.arrows }, this.#measure);
    paintAbove(this.#above, this.#drawing, COLORS[this.#theme], this.#focusedId);
    this.#sayWhatIsDrawn();
  }

  /** For who looks at the page from outside: what the picture on the screen holds, once it is there. */
  #sayWhatIsDrawn(): void {
    const { discs, arrows, discLabels, arrowLabels } = this.#drawing;
    const { dataset } = this.#sigma.getContainer();
    dataset.discs = String(discs.length);
    dataset.arrows = String(arrows.length);
    dataset.labels = String(discLabels.length + arrowLabels.length);
  }

  #clearAbove(): void {
    const { width, height } = this.#sigma.getDimensions();
    const ratio = window.devicePixelRatio;
    // Setting its size clears a canvas.
    this.#above.canvas.width = width * ratio;
    this.#above.canvas.height = height * ratio;
    this.#above.scale(ratio, ratio);
  }

  #inPixels(disc: Disc): Disc {
    const { x, y } = this.#graph.getNodeAttributes(disc.id);
    return { ...disc, ...this.#sigma.graphToViewport({ x, y }), radius: this.#sigma.scaleSize(disc.radius) };
  }

  #listen(): void {
    const sigma = this.#sigma;
    const container = sigma.getContainer();
    sigma.on('clickNode', ({ node, event }) => this.#events.onEntity(node, event.original.shiftKey));
    sigma.on('clickStage', ({ event }) => {
      const id = arrowAt(this.#drawing, event);
      if (id === undefined) this.#events.onNothing();
      else this.#events.onRelationship(id);
    });
    sigma.getCamera().on('updated', (view) => {
      clearTimeout(this.#looking);
      this.#looking = setTimeout(() => this.#events.onLook(roundedView(view)), STILL_MS);
    });
    sigma.on('doubleClickNode', ({ preventSigmaDefault }) => preventSigmaDefault());
    sigma.on('downNode', ({ node, event, preventSigmaDefault }) => {
      this.#dragged = { id: node, from: { x: event.x, y: event.y }, moved: false };
      preventSigmaDefault();
    });
    // By mouse and by finger.
    sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
      if (this.#dragged !== undefined) {
        preventSigmaDefault();
        this.#drag(event);
      } else {
        const isOnSomething = discAt(this.#drawing, event) || arrowAt(this.#drawing, event) !== undefined;
        container.style.cursor = isOnSomething ? 'pointer' : 'grab';
      }
    });
    for (const up of ['upNode', 'upStage'] as const) sigma.on(up, () => this.#drop());
  }

  #drag(event: Point): void {
    if (this.#dragged === undefined) return;
    const { from } = this.#dragged;
    this.#dragged.moved ||= Math.hypot(event.x - from.x, event.y - from.y) > STEADY;
    if (!this.#dragged.moved) return;
    if (this.#sigma.getCustomBBox() === null) this.#sigma.setCustomBBox(this.#sigma.getBBox());
    this.#graph.mergeNodeAttributes(this.#dragged.id, this.#sigma.viewportToGraph(event));
  }

  #drop(): void {
    const dragged = this.#dragged;
    this.#dragged = undefined;
    this.#sigma.setCustomBBox(null);
    if (dragged?.moved !== true) return;
    const { x, y } = this.#graph.getNodeAttributes(dragged.id);
    this.#events.onMoved(dragged.id, { x: Math.round(x * 10) / 10, y: Math.round(-y * 10) / 10 });
  }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('Expected a canvas to draw on, got none: show the table instead.');
  return context;
}

function arrowProgram() {
  return createEdgeCurveProgram({
    curvatureAttribute: 'curvature',
    defaultCurvature: 0,
    arrowHead: { extremity: 'target', lengthToThicknessRatio: 5, widenessToThicknessRatio: 4 },
    drawLabel: undefined,
  });
}

/** Half of a colour on a ground. */
function mixed(color: string, ground: string): string {
  const parts = (hex: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const [over, under] = [parts(color), parts(ground)];
  return `#${over.map((part, index) => hexOf(0.5 * part + 0.5 * (under[index] ?? 0))).join('')}`;
}

const hexOf = (value: number): string => Math.round(value).toString(16).padStart(2, '0');
