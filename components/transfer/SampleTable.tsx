import { t } from '@/lib/i18n/t';
import styles from './ImportPreview.module.css';
import type { TextPreview } from './import-stage-model';
import { withRole } from './with-role';

type Role = TextPreview['columns'][number]['role'];
const ROLES: readonly Role[] = ['front', 'back', 'tags', 'deck', 'source', 'guid', 'skip'];

export interface SampleTableProps {
  preview: TextPreview;
  onRoles: (roles: readonly Role[]) => void;
}

/** The first rows, and over each column what it is. */
export function SampleTable({ preview, onRoles }: SampleTableProps) {
  const { columns, rows } = preview;
  const roles = columns.map(({ role }) => role);
  return (
    <div class={styles.sample}>
      <div class={styles.scroll} role="region" aria-label={t('transferFirstRows')}>
        <table class={styles.table}>
          <thead>
            <tr>
              <td aria-label={t('transferLine')} />
              {columns.map(({ name, role }, at) => {
                const title = name === '' ? t('transferColumn', at + 1) : name;
                return (
                  <th key={at} scope="col">
                    {title}
                    <select
                      aria-label={t('transferColumnRole', title)}
                      value={role}
                      onChange={({ currentTarget }) =>
                        onRoles(withRole(roles, at, currentTarget.value as Role))
                      }
                    >
                      {rolesFor(role).map((one) => (
                        <option key={one} value={one}>
                          {t(`transferRole_${one}`)}
                        </option>
                      ))}
                    </select>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, cells }) => (
              <tr key={line}>
                <td>{line}</td>
                {cells.map((cell, at) => (
                  <td key={at} dir="auto" class={roles[at] === 'skip' ? styles.left : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Only a file says that a column names note types: that stays to be chosen again. */
function rolesFor(role: Role): readonly Role[] {
  return ROLES.includes(role) ? ROLES : [role, ...ROLES];
}
