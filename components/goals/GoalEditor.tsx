import { useState } from 'preact/hooks';
import { Dialog, SaveActions } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { TARGET_TYPES, type Goal, type GoalFields } from '@/lib/domain/goal/goal';
import { LONGEST_MINUTES } from '@/lib/domain/goal/lint-goal';
import { fieldsOfGoal } from '@/lib/domain/goal/new-goal';
import { t } from '@/lib/i18n/t';
import { ChoiceField } from './ChoiceField';
import { FeedField } from './FeedField';
import { FrequencyField } from './FrequencyField';
import styles from './GoalEditor.module.css';
import type { GoalsModel } from './goals-model';
import { MinutesField } from './MinutesField';

export interface GoalEditorProps {
  goal: Goal;
  model: GoalsModel;
}

const PARTS = ['morning', 'midday', 'evening'] as const;
const PRIORITIES = ['must', 'should', 'could', 'wont'] as const;
const EFFORTS = ['small', 'medium', 'large'] as const;

/** Everything a person writes about a goal, in one dialog. */
export function GoalEditor({ goal, model }: GoalEditorProps) {
  const [fields, setFields] = useState<GoalFields>(() => fieldsOfGoal(goal));
  const change = (part: Partial<GoalFields>) => setFields((now) => ({ ...now, ...part }));
  const without = (name: 'partOfDay' | 'priority' | 'effort' | 'feed') =>
    setFields(({ [name]: _gone, ...rest }) => rest);
  const close = () => model.edit(undefined);
  const text = (name: 'title' | 'why' | 'reward', label: string) => (
    <Field label={label}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          maxLength={200}
          value={fields[name] ?? ''}
          onInput={(event) => change({ [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <Dialog title={t('goalsEdit')} onClose={close}>
      <form
        class={styles.editor}
        onSubmit={(event) => {
          event.preventDefault();
          if (fields.title.trim() !== '') void model.save(goal, fields);
        }}
      >
        {text('title', t('goalsFieldTitle'))}
        <TargetFields fields={fields} onChange={change} />
        <MinutesField
          minutes={fields.minutes}
          longest={Math.max(LONGEST_MINUTES, goal.minutes)}
          onChange={(minutes) => change({ minutes })}
        />
        <FrequencyField
          frequency={fields.frequency}
          onChange={(frequency) => change({ frequency })}
        />
        <ChoiceField
          label={t('goalsFieldPart')}
          none={t('goalsAnyTime')}
          options={PARTS.map((value) => ({ value, label: t(`goalsPart_${value}`) }))}
          value={fields.partOfDay}
          onChange={(partOfDay) => (partOfDay ? change({ partOfDay }) : without('partOfDay'))}
        />
        <FeedField
          feed={fields.feed}
          feeds={model.feeds.value}
          onChange={(feed) => (feed ? change({ feed }) : without('feed'))}
        />
        {text('why', t('goalsWhyField'))}
        {text('reward', t('goalsFieldReward'))}
        <div class={styles.pair}>
          <ChoiceField
            label={t('goalsFieldPriority')}
            none={t('goalsUnset')}
            options={PRIORITIES.map((value) => ({ value, label: t(`goalsPriority_${value}`) }))}
            value={fields.priority}
            onChange={(priority) => (priority ? change({ priority }) : without('priority'))}
          />
          <ChoiceField
            label={t('goalsFieldEffort')}
            none={t('goalsUnset')}
            options={EFFORTS.map((value) => ({ value, label: t(`goalsEffort_${value}`) }))}
            value={fields.effort}
            onChange={(effort) => (effort ? change({ effort }) : without('effort'))}
          />
        </div>
        <SaveActions onCancel={close} isBlocked={fields.title.trim() === ''} />
      </form>
    </Dialog>
  );
}

interface TargetFieldsProps {
  fields: GoalFields;
  onChange: (part: Partial<GoalFields>) => void;
}

function TargetFields({ fields: { target }, onChange }: TargetFieldsProps) {
  const { unit, ...bare } = target;
  const withUnit = (text: string) => (text.trim() === '' ? bare : { ...bare, unit: text });
  return (
    <div class={styles.three}>
      <Field label={t('goalsFieldAmount')}>
        {(ids) => (
          <input
            {...ids}
            type="number"
            min={1}
            max={1_000_000}
            value={target.amount}
            onInput={(event) => {
              const amount = Math.round(event.currentTarget.valueAsNumber);
              if (amount >= 1) onChange({ target: { ...target, amount } });
            }}
          />
        )}
      </Field>
      <Field label={t('goalsFieldUnit')}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            maxLength={40}
            value={unit ?? ''}
            onInput={(event) => onChange({ target: withUnit(event.currentTarget.value) })}
          />
        )}
      </Field>
      <ChoiceField
        label={t('goalsFieldType')}
        options={TARGET_TYPES.map((value) => ({ value, label: t(`goalsType_${value}`) }))}
        value={target.type}
        onChange={(type) => type && onChange({ target: { ...target, type } })}
      />
    </div>
  );
}
