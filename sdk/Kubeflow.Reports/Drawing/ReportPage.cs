namespace Kubeflow.Reports;

/// <summary>The page as a whole.</summary>
internal static class ReportPage
{
    /// <summary>Nothing from anywhere but this file; the one script is the one whose hash stands here.</summary>
    private static readonly string Policy =
        $"default-src 'none'; script-src '{Asset.ScriptHash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    public static string Draw(ReportData data)
    {
        var page = new Markup();
        page.Own("<!DOCTYPE html>\n");
        page.Element("html", () =>
        {
            page.Element("head", () => Head(page, data));
            page.Element("body", () => Body(page, data));
        }, ("lang", "en"));
        return page.ToString();
    }

    private static void Head(Markup page, ReportData data)
    {
        page.Empty("meta", ("charset", "utf-8"));
        page.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        page.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        page.Empty("meta", ("name", "referrer"), ("content", "no-referrer"));
        page.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));
        page.Element("title", $"{data.Run.PipelineName} \u00b7 {StateLook.Of(data.Run.State).Word.ToLowerInvariant()} \u00b7 {data.Run.DisplayName}");
        page.Element("style", () => page.Own(Asset.Style));
    }

    private static void Body(Markup page, ReportData data)
    {
        page.Own(Asset.Icons);
        HeaderSection.Draw(page, data);
        page.Element("main", () =>
        {
            SummarySection.Draw(page, data);
            GraphSection.Draw(page, data);
            MetricsSection.Draw(page, data);
            TimelineSection.Draw(page, data);
            StepsSection.Draw(page, data);
            ShownSection.Draw(page, data);
        });
        DetailSection.Draw(page, data);
        page.Element("footer", () =>
        {
            page.Element("span", $"Run {data.Run.Id}");
            if (data.Run.Folder is { } folder)
                page.Element("span", () => PathText.Draw(page, folder));
            page.Element("span", "Kubeflow SDK for .NET");
        });
        page.Element("script", () => page.Own(Asset.Wrapped(Asset.Script)));
    }
}
