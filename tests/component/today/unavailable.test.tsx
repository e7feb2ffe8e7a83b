import { render, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { createPopupModel } from '@/components/today/popup-model';
import { PopupScreen } from '@/components/today/PopupScreen';
import { bindServices } from '@/lib/app/open-app';
import { popupCases } from '@/lib/app/popup-cases';
import { findBarriers } from '@/tests/support/axe';
import { fakeApp } from '@/tests/support/fake-app';
import { aGoal } from '@/tests/support/goal-factories';

it('says where nothing stored can be read, and shows the day once it can be', async () => {
  const app = await fakeApp({ rows: { goals: [aGoal()] } });
  const services = bindServices(app, popupCases);
  vi.spyOn(services, 'settleAndLoadToday').mockRejectedValueOnce(new Error('held'));
  const model = createPopupModel({ ...app, services });
  const { container } = render(<PopupScreen model={model} />);
  const opened = model.open();
  await screen.findByText(/cannot be opened right now/);
  expect(await findBarriers(container)).toEqual([]);
  await opened;
  await screen.findByRole('button', { name: 'Start Learn 5 Spanish words' });
  expect(screen.queryByText(/cannot be opened right now/)).toBeNull();
  expect(app.reported).toHaveLength(1);
});
