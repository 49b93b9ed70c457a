namespace Kubeflow.Reports;

/// <summary>A node with its place in the picture.</summary>
/// <param name="Node">The node.</param>
/// <param name="Corner">Its upper left corner.</param>
/// <param name="Size">Its size; of a group with all that is in it.</param>
internal sealed record PlacedNode(GraphNode Node, Point Corner, Size Size)
{
    public double Right => Corner.X + Size.Width;

    public double Bottom => Corner.Y + Size.Height;
}

/// <summary>An edge with its way through the picture.</summary>
/// <param name="From">The producer.</param>
/// <param name="To">What waits for it.</param>
/// <param name="CarriesData">False if it is only an order.</param>
/// <param name="Points">Its points from top to bottom.</param>
internal sealed record PlacedEdge(GraphNode From, GraphNode To, bool CarriesData, IReadOnlyList<Point> Points);
