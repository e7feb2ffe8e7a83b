// It does nothing: the browser starts a worker for both sides of the comparison.
self.addEventListener('install', () => self.skipWaiting());
