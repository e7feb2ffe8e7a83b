import { PbfReader } from 'pbf';
import { BrokenDatabaseError } from '@/lib/interchange/sqlite/broken-database-error';

type ReadField<Value> = (tag: number, value: Value, pbf: PbfReader) => Value;

/**
 * Folds the fields of a protobuf message into a value.
 * @throws BrokenDatabaseError where the bytes are no message
 */
export function readMessage<Value>(bytes: Uint8Array, start: Value, read: ReadField<Value>): Value {
  const found = { value: start };
  try {
    new PbfReader(bytes).readFields((tag, into, pbf) => {
      into.value = read(tag, into.value, pbf);
    }, found);
  } catch (error) {
    throw new BrokenDatabaseError('a protobuf message is damaged', { cause: error });
  }
  return found.value;
}
