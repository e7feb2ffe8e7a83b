import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TextSize } from '@/lib/domain/render/text-size';
import { showCardHtml } from '@/lib/snapshot/card/card-html';
import { showMedia } from './card-media-model';
import { offerSpeech } from './offer-speech';
import { useAuthorLook, type CardLook } from './use-author-look';

export interface CardHtmlProps {
  class: string;
  html: string;
  size: TextSize;
  /** BCP 47, so that it is pronounced right. */
  lang?: string | undefined;
  /** How its author wants it to look; Morsel's own look otherwise. */
  author?: CardLook | undefined;
}

/** One side of a card: foreign HTML, sanitised, in a shadow root of its own. */
export function CardHtml({ html, size, lang, author, ...rest }: CardHtmlProps) {
  const host = useRef<HTMLDivElement>(null);
  const { look, isReady } = useAuthorLook(author);
  useLayoutEffect(() => {
    if (!host.current || !isReady) return undefined;
    showCardHtml(host.current, html, look);
    const [letGo, fallSilent] = [showMedia(host.current), offerSpeech(host.current)];
    return () => {
      letGo?.();
      fallSilent?.();
    };
  }, [html, isReady]);
  // Apart: another sheet restyles what is there and lets its pictures be.
  useLayoutEffect(() => {
    if (host.current && isReady) showCardHtml(host.current, html, look);
  }, [look?.sheet, look?.ordinal]);
  return <div ref={host} {...rest} data-size={size} dir="auto" lang={lang} />;
}
