import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';

/** The level of the main heading of a screen that may stand on its own or inside another one. */
export const HeadingLevel = createContext<1 | 2>(1);

export interface HeadingProps {
  class?: string | undefined;
  children: ComponentChildren;
}

/** The screen's heading: the page's own one, unless the screen is shown inside another page. */
export function Heading({ class: className, children }: HeadingProps) {
  const Level = useContext(HeadingLevel) === 1 ? 'h1' : 'h2';
  return <Level class={className}>{children}</Level>;
}
