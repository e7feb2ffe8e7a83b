import styles from './Icon.module.css';

export interface IconProps {
  /** Inner markup of a lucide icon (ISC), as listed in `icons.ts`. */
  paths: readonly string[];
  size?: number;
}

/** A line icon in the text's colour; decoration only, the name stands beside it. */
export function Icon({ paths, size = 18 }: IconProps) {
  return (
    <svg class={styles.icon} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {paths.map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
