import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** An element that takes the focus over from what was focused inside it and is gone, so that the keyboard goes on there. */
export function useFocusKeeper(): RefObject<HTMLDivElement> {
  const element = useRef<HTMLDivElement>(null);
  const wasInside = element.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (wasInside && document.activeElement === document.body) element.current?.focus();
  });
  return element;
}
