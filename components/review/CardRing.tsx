/** Circumference of the circle: radius 16 in a 36 px box. */
const LENGTH = 2 * Math.PI * 16;

export interface CardRingProps {
  /** 0–1. */
  share: number;
  label: string;
}

/** The small ring in the bite: today's minutes. */
export function CardRing({ share, label }: CardRingProps) {
  return (
    <div class="card-ring" role="img" aria-label={label}>
      <svg viewBox="0 0 36 36" aria-hidden="true">
        <circle cx="18" cy="18" r="16" class="card-ring-track" />
        <circle
          cx="18"
          cy="18"
          r="16"
          class="card-ring-value"
          stroke-dasharray={String(LENGTH)}
          stroke-dashoffset={String(LENGTH * (1 - share))}
        />
      </svg>
    </div>
  );
}
