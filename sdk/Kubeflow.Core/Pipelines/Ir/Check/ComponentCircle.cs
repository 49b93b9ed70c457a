namespace Kubeflow.Pipelines.Ir;

/// <summary>Whether components contain each other in a circle, which no engine could ever finish.</summary>
internal static class ComponentCircle
{
    public static IReadOnlyList<string>? Find(PipelineSpec spec)
    {
        var components = spec.Components ?? new Dictionary<string, ComponentSpec>();
        var done = new HashSet<string>();
        foreach (var name in components.Keys)
        {
            var path = new List<string>();
            var open = new Stack<(string Name, bool Leaving)>();
            open.Push((name, false));
            while (open.TryPop(out var next))
            {
                if (next.Leaving)
                {
                    path.RemoveAt(path.Count - 1);
                    done.Add(next.Name);
                    continue;
                }
                if (path.Contains(next.Name))
                    return [.. path[path.IndexOf(next.Name)..], next.Name];
                if (done.Contains(next.Name) || !components.TryGetValue(next.Name, out var component))
                    continue;
                path.Add(next.Name);
                open.Push((next.Name, true));
                foreach (var inner in (component.Dag?.Tasks?.Values ?? []).Select(t => t.ComponentRef?.Name).OfType<string>().Distinct())
                    open.Push((inner, false));
            }
        }
        return null;
    }
}
