import { render } from '@testing-library/preact';
import axe from 'axe-core';
import { TransferScreen } from '@/components/transfer/TransferScreen';
import { createTransferModel } from '@/components/transfer/transfer-model';
import { bindServices } from '@/lib/app/open-app';
import { transferServices } from '@/lib/services/transfer/transfer-services';
import { fakeApp } from './fake-app';

export type TransferCases = ReturnType<typeof bindServices<typeof transferServices>>;

/** Import and export on an empty library; the use cases in `other` are the test's own. */
export async function openTransfer(other: Partial<TransferCases> = {}) {
  const app = await fakeApp();
  const services = { ...bindServices(app, transferServices), ...other };
  const model = createTransferModel({ ...app, services });
  await model.load();
  const { container } = render(<TransferScreen model={model} />);
  return { app, container };
}

/** What would keep somebody out; colours are looked at elsewhere. */
export async function barriers(container: Element): Promise<readonly string[]> {
  const rules = { 'color-contrast': { enabled: false } };
  const { violations } = await axe.run(container, { rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
