import { configure } from '@testing-library/preact';

/** A busy machine may take longer than the second that the library waits by default. */
configure({ asyncUtilTimeout: 10_000 });
