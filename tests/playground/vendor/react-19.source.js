/** What the React pages use of React; `react-19.js` is this file, bundled for production (see ../README.md). */
export { createElement, useEffect, useState } from 'react';
export { createRoot, hydrateRoot } from 'react-dom/client';
