/** Published: whoever reads this can sign in to a demonstration, which is why production mode refuses to start with one. */
export const demoPassword = 'yunxi-demo-2026';
