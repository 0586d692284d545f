package nl.hostforge.sandbox.console;

/** The page's looks, in light and dark. */
final class ConsoleStyle {
    static final String SHEET = """
            :root { color-scheme: light dark }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
            section { border-top: 1px solid #767676; padding: 1rem 0 }
            h2 { margin: 0 }
            .head { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; justify-content: space-between }
            .wide { overflow-x: auto }
            table { border-collapse: collapse; font-size: .875rem; margin: .5rem 0 }
            th, td { text-align: left; padding: .25rem .75rem .25rem 0; vertical-align: middle; white-space: nowrap }
            th { font-weight: 600 }
            tbody tr { border-top: 1px solid #76767666 }
            .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .75rem 1rem; align-items: end }
            label { display: block; font-weight: 600 }
            label small { display: block; font-weight: 400 }
            input, select, button { font: inherit; min-height: 2.75rem; padding: 0 .75rem; box-sizing: border-box }
            input, select { width: 100%; font-weight: 400 }
            .fields + button { margin-top: 1rem }
            summary { padding: .25rem 0 }
            .problem { border-left: .25rem solid #c00; padding: .5rem 1rem }
            .down { font-weight: 600 }
            """;

    private ConsoleStyle() {}
}
