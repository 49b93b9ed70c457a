namespace Kubeflow.Reports;

/// <summary>HTML and Markdown that steps made. Foreign HTML stands in a frame that may run nothing and reach nothing.</summary>
internal static class ShownSection
{
    public static void Draw(Markup page, ReportData data)
    {
        if (data.Shown.Count == 0)
            return;
        page.Element("section", () =>
        {
            page.Element("div", () => page.Element("h2", "Artifacts"), ("class", "head"));
            foreach (var shown in data.Shown)
                page.Element("article", () => Draw(page, shown));
        }, ("class", "card wide"), ("id", "artifacts"));
    }

    private static void Draw(Markup page, ShownArtifact shown)
    {
        page.Element("h3", shown.Title);
        if (shown.Text is not { } text)
            page.Element("p", shown.Missing, ("class", "note"));
        else if (shown.IsHtml)
            page.Empty("iframe", ("sandbox", ""), ("srcdoc", text), ("title", shown.Title), ("loading", "lazy"));
        else
            page.Element("div", () => Markdown.Draw(page, text), ("class", "markdown"));
        page.Element("p", () =>
        {
            page.Text(shown.IsHtml && shown.Text is not null ? "Shown without its scripts. The whole file: " : "");
            PathText.Draw(page, shown.Path);
        }, ("class", "note"));
    }
}
