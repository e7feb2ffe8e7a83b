export interface CardRingProps {
  /** 0–1. */
  share: number;
  label: string;
}

/** The small ring in the bite: today's minutes. */
export function CardRing({ share, label }: CardRingProps) {
  return (
    <div
      class="card-ring"
      role="img"
      aria-label={label}
      style={{ '--ring-share': String(share) }}
    />
  );
}
