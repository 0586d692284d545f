/** Who signs in to the panel in these tests; the product is started with them as its first admin. */
export const STAFF = { email: 'admin@hostforge.example', password: 'a password of the browser tests' }
