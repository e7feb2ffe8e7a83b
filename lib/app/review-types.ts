export type { ReviewCard } from '@/lib/services/review/load-review-cards';
