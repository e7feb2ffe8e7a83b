import { Icon } from '@/components/ui/Icon';

/** lucide arrow-left (ISC). */
export function ArrowLeft() {
  return <Icon paths={['m12 19-7-7 7-7', 'M19 12H5']} />;
}
