import type { Picture } from './picture.js';
import type { Texts } from './texts.js';

interface Props {
  readonly texts: Texts;
  /** The picture, once it stands. */
  readonly pictureOf: () => Picture | undefined;
}

/** How near the picture is, for the mouse. */
export function ZoomButtons({ texts, pictureOf }: Props) {
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
