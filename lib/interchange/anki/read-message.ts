import { PbfReader } from 'pbf';

type ReadField<Value> = (tag: number, value: Value, pbf: PbfReader) => Value;

/** Folds the fields of a protobuf message into a value. Throws where the bytes are none. */
export function readMessage<Value>(bytes: Uint8Array, start: Value, read: ReadField<Value>): Value {
  const found = { value: start };
  new PbfReader(bytes).readFields((tag, into, pbf) => {
    into.value = read(tag, into.value, pbf);
  }, found);
  return found.value;
}
