import { useEffect, useRef } from 'preact/hooks';
import type { Texts } from './texts.js';

interface Props {
  readonly open: boolean;
  readonly texts: Texts;
  readonly onClose: () => void;
}

/** How to use the page, and its keys. */
export function HelpDialog({ open, texts, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  useEffect(() => {
    // Escape closes a dialog as well.
    dialog.current?.addEventListener('close', onClose);
    return () => dialog.current?.removeEventListener('close', onClose);
  });
  return (
    <dialog ref={dialog} aria-labelledby="help-title">
      <h2 id="help-title">{texts.help}</h2>
      <p>{texts.helpText}</p>
      <h3>{texts.shortcuts}</h3>
      <dl class="keys">
        {texts.keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="main" onClick={onClose}>
        {texts.close}
      </button>
    </dialog>
  );
}
