import type { FactStatus } from './graph.js';

/** The colours of the picture on a light and on a dark ground; the page's own stand in page.css. */
export interface Colors {
  readonly ground: string;
  readonly text: string;
  readonly quiet: string;
  readonly accent: string;
  readonly icon: string;
  readonly arrow: Readonly<Record<FactStatus, string>>;
  readonly faint: string;
}

export type Theme = 'light' | 'dark';

export const COLORS: Readonly<Record<Theme, Colors>> = {
  light: {
    ground: '#fbfaf7',
    text: '#1d2330',
    quiet: '#555d6b',
    accent: '#b8003c',
    icon: '#ffffff',
    arrow: { ONGOING: '#4a5568', OCCURRED: '#a3abb8', PLANNED: '#86b6dc', CANCELLED: '#dccfae', DENIED: '#e2b8b8' },
    faint: '#d9dbdf',
  },
  dark: {
    ground: '#14171d',
    text: '#eceef2',
    quiet: '#a9b1bf',
    accent: '#ff7a9c',
    icon: '#ffffff',
    arrow: { ONGOING: '#c3cad6', OCCURRED: '#6a7383', PLANNED: '#3f7cab', CANCELLED: '#6e6444', DENIED: '#7d4a4a' },
    faint: '#313742',
  },
};
