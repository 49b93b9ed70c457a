namespace Kubeflow.Pipelines.Ir;

/// <summary>Whether components contain each other in a circle, which no engine could ever finish.</summary>
internal static class ComponentCircle
{
    /// <summary>A circle, in order, its first name again at its end; null if there is none.</summary>
    public static IReadOnlyList<string>? Find(IReadOnlyDictionary<string, ComponentSpec> components)
    {
        var done = new HashSet<string>();
        var path = new List<string>();
        var onPath = new HashSet<string>();
        var open = new Stack<(string Name, bool Leaving)>();
        foreach (var name in components.Keys)
        {
            open.Push((name, false));
            while (open.TryPop(out var next))
            {
                if (next.Leaving)
                {
                    path.RemoveAt(path.Count - 1);
                    onPath.Remove(next.Name);
                    done.Add(next.Name);
                    continue;
                }
                if (onPath.Contains(next.Name))
                    return [.. path[path.IndexOf(next.Name)..], next.Name];
                if (done.Contains(next.Name) || !components.TryGetValue(next.Name, out var component))
                    continue;
                path.Add(next.Name);
                onPath.Add(next.Name);
                open.Push((next.Name, true));
                foreach (var inner in InnerOf(component))
                    open.Push((inner, false));
            }
        }
        return null;
    }

    private static IEnumerable<string> InnerOf(ComponentSpec component) =>
        (component.Dag?.Tasks?.Values ?? []).Select(t => t.ComponentRef?.Name).OfType<string>().Distinct();
}
