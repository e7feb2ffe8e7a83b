import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TextSize } from '@/lib/domain/render/text-size';
import { showCardHtml } from '@/lib/snapshot/card-html';

import { showMedia } from './card-media-model';

export interface CardHtmlProps {
  class: string;
  html: string;
  size: TextSize;
  /** BCP 47, so that it is pronounced right. */
  lang?: string | undefined;
}

/** One side of a card: foreign HTML, sanitised, in a shadow root of its own. */
export function CardHtml({ html, size, lang, ...rest }: CardHtmlProps) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!host.current) return undefined;
    showCardHtml(host.current, html);
    return showMedia(host.current);
  }, [html]);
  return <div ref={host} {...rest} data-size={size} dir="auto" lang={lang} />;
}
