/** Folders of the datasets that are shipped inside the package, in the order in which they are asked. */
export const BUNDLED = ['north-korea-russia-ukraine'] as const;
