import { Icon } from './Icon';
import styles from './ResultMark.module.css';

const CHECK = ['M20 6 9 17l-5-5'];

/** The calm check over a result; the words under it say the same. */
export function ResultMark() {
  return (
    <span class={styles.mark}>
      <Icon paths={CHECK} size={40} />
    </span>
  );
}
