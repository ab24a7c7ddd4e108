import type { MutableRef } from 'preact/hooks';
import type { Theme } from './colors.js';
import type { Entity } from './graph.js';
import { Legend } from './legend.js';
import { canDraw, type Picture } from './picture.js';
import { PictureView } from './picture-view.js';
import type { Scene } from './scene.js';
import type { Texts } from './texts.js';
import type { Explorer } from './use-explorer.js';
import { ZoomButtons } from './zoom-buttons.js';

/** Whether this browser can draw the picture. */
export const DRAWS = canDraw();

interface Props {
  readonly explorer: Explorer;
  readonly scene: Scene;
  readonly entities: readonly Entity[];
  readonly theme: Theme;
  readonly texts: Texts;
  /** Takes the picture once it stands. */
  readonly picture: MutableRef<Picture | undefined>;
}

/** The picture with what stands around it, or what is to be said where there is none. */
export function Stage({ explorer, scene, entities, theme, texts, picture }: Props) {
  const { state, commands } = explorer;
  const isEmpty = explorer.opening === 'done' && state.graph.entities.size === 0 && state.past.length === 0;
  return (
    <div class="stage">
      {DRAWS ? (
        <PictureView
          scene={scene}
          view={explorer.openedView}
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
      {explorer.opening === 'loading' && <p class="message">{texts.loading}</p>}
      {isEmpty && (
        <div class="message">
          <h2>{texts.emptyTitle}</h2>
          <p>{texts.emptyText}</p>
        </div>
      )}
      {!isEmpty && <Legend entities={entities} texts={texts} />}
      {explorer.news.relationships.length > 0 && (
        <button type="button" class="news" onClick={explorer.showNews}>
          {texts.news(explorer.news.relationships.length)}
        </button>
      )}
      {DRAWS && !isEmpty && <ZoomButtons texts={texts} pictureOf={() => picture.current} />}
    </div>
  );
}
