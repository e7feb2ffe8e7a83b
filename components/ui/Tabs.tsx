import styles from './Tabs.module.css';

export interface TabsProps<Name extends string> {
  /** What the choice is about. */
  label: string;
  tabs: readonly { readonly name: Name; readonly label: string }[];
  current: Name | undefined;
  onChoose: (name: Name) => void;
}

/** Two or three views of one place, side by side: plain buttons that say which is pressed. */
export function Tabs<Name extends string>({ label, tabs, current, onChoose }: TabsProps<Name>) {
  return (
    <div class={styles.tabs} role="group" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.name}
          type="button"
          class={styles.tab}
          aria-pressed={tab.name === current}
          onClick={() => onChoose(tab.name)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
