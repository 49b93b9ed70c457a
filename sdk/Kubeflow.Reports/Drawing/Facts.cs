namespace Kubeflow.Reports;

/// <summary>Short facts in a panel: a name and a value.</summary>
internal static class Facts
{
    public static void Line(Markup page, string name, string value) => page.Element("div", () =>
    {
        page.Element("span", name, ("class", "name"));
        page.Element("span", value);
    }, ("class", "fact"));

    /// <summary>A condition, in people's words, with the expression itself as its title.</summary>
    public static void Condition(Markup page, string readable, string expression) => page.Element("div", () =>
    {
        page.Element("span", "Condition", ("class", "name"));
        page.Element("code", readable, ("title", expression));
    }, ("class", "fact"));
}
