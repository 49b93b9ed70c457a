namespace Kubeflow.Clusters.Local;

/// <summary>One evaluation: the variables, and what it may still cost.</summary>
internal sealed class CelFrame(object?[] slots)
{
    private int _left = 1_000_000;

    /// <summary>The variables' values.</summary>
    public object?[] Slots => slots;

    /// <summary>Counts one round of a loop.</summary>
    /// <exception cref="CelError">There were too many.</exception>
    public void Step()
    {
        if (--_left < 0)
            throw new CelError("operation cancelled: actual cost limit exceeded");
    }
}
