namespace Kubeflow.Reports;

/// <summary>The measures of a node's box, which layout and drawing share.</summary>
internal static class NodeBox
{
    public const double Height = 52;
    public const double FontSize = 13;
    public const double SmallFontSize = 11;

    /// <summary>Where the text begins, right of the icon.</summary>
    public const double TextLeft = 38;

    private const double Narrowest = 152;
    private const double Widest = 264;
    private const double RightPadding = 14;

    public static Size SizeOf(GraphNode node) =>
        new(Math.Round(Math.Clamp(
            TextLeft + Math.Max(TextWidth.Of(node.Name, FontSize), TextWidth.Of(NodeCaption.Of(node), SmallFontSize)) + RightPadding, Narrowest, Widest)), Height);

    /// <summary>The name as far as it fits.</summary>
    public static string Title(GraphNode node, double width) => TextWidth.Fit(node.Name, FontSize, width - TextLeft - RightPadding);

    /// <summary>The second line as far as it fits.</summary>
    public static string Caption(GraphNode node, double width) => TextWidth.Fit(NodeCaption.Of(node), SmallFontSize, width - TextLeft - RightPadding);

    /// <summary>The room a group's header asks for; its text is cut where the group is narrower.</summary>
    public static double HeaderWidth(GraphNode node) =>
        Math.Clamp(56 + TextWidth.Of(GroupTitle.Of(node), SmallFontSize + 1) + TextWidth.Of(GroupTitle.Count(node), SmallFontSize), Narrowest, 420);
}
