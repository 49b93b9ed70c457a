using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.ClusterContract;

public abstract partial class ClusterContract
{
    [Test]
    public async Task Replace_ChangedSpec_CountsTheGeneration()
    {
        var made = await WidgetAsync("w");
        made.Spec()["color"] = "blue";
        var changed = await Cluster.ReplaceAsync(Widget.Kind, made);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)changed["spec"]!["color"], Is.EqualTo("blue"));
            Assert.That(changed.Generation(), Is.EqualTo(2));
            Assert.That(changed.Uid(), Is.EqualTo(made.Uid()));
            Assert.That(changed.Version(), Is.Not.EqualTo(made.Version()));
        }
    }

    [Test]
    public async Task Replace_ChangedLabelsOnly_KeepsTheGeneration()
    {
        var made = await WidgetAsync("w");
        made["metadata"]!["labels"] = new JsonObject { ["a"] = "b" };
        var changed = await Cluster.ReplaceAsync(Widget.Kind, made);
        Assert.That((changed.Generation(), (string?)changed["metadata"]!["labels"]!["a"]), Is.EqualTo((1L, "b")));
    }

    [Test]
    public async Task Replace_NothingChanged_KeepsTheVersion()
    {
        var made = await WidgetAsync("w");
        Assert.That((await Cluster.ReplaceAsync(Widget.Kind, made)).Version(), Is.EqualTo(made.Version()));
    }

    [Test]
    public async Task Replace_StaleVersion_IsAConflict()
    {
        var made = await WidgetAsync("w");
        var other = (JsonObject)made.DeepClone();
        other.Spec()["color"] = "blue";
        await Cluster.ReplaceAsync(Widget.Kind, other);
        made.Spec()["color"] = "green";
        var refused = await RefusedAsync(() => Cluster.ReplaceAsync(Widget.Kind, made));
        Assert.That((refused.StatusCode, refused.Reason), Is.EqualTo((409, "Conflict")));
        Assert.That((string?)(await StoredAsync("w"))["spec"]!["color"], Is.EqualTo("blue"));
    }

    [Test]
    public async Task Replace_CustomKindWithoutVersion_IsInvalid()
    {
        await WidgetAsync("w");
        var refused = await RefusedAsync(() => Cluster.ReplaceAsync(Widget.Kind, NewWidget("w")));
        AssertInvalid(refused, "metadata.resourceVersion");
    }

    [Test]
    public async Task Replace_ConfigMapWithoutVersion_IsUnconditional()
    {
        await Cluster.CreateAsync(ResourceKind.ConfigMap, NewConfigMap("c"));
        var changed = await Cluster.ReplaceAsync(ResourceKind.ConfigMap, NewConfigMap("c", new JsonObject { ["other"] = "1" }));
        Assert.That(JsonNode.DeepEquals(changed["data"], new JsonObject { ["other"] = "1" }), Is.True);
    }

    [Test]
    public async Task Replace_ObjectThatIsNotThere_IsNotFound()
    {
        var document = NewWidget("w");
        document["metadata"]!["resourceVersion"] = "1";
        Assert.That((await RefusedAsync(() => Cluster.ReplaceAsync(Widget.Kind, document))).StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task Replace_ImmutableField_IsInvalid()
    {
        var made = await WidgetAsync("w", new JsonObject { ["fixed"] = "a" });
        made.Spec()["fixed"] = "b";
        var refused = await RefusedAsync(() => Cluster.ReplaceAsync(Widget.Kind, made));
        using (Assert.EnterMultipleScope())
        {
            AssertInvalid(refused, "spec.fixed");
            Assert.That(refused.Message, Does.Contain("field is immutable"));
        }
    }

    [Test]
    public async Task Replace_DryRun_ChangesNothing()
    {
        var made = await WidgetAsync("w");
        made.Spec()["color"] = "blue";
        var shown = await Cluster.ReplaceAsync(Widget.Kind, made, new() { DryRun = true });
        var stored = await StoredAsync("w");
        Assert.That(((string?)shown["spec"]!["color"], (string?)stored["spec"]!["color"]), Is.EqualTo(("blue", "red")));
    }

    [Test]
    public async Task Replace_ByManyAtOnce_LosesNoChange(CancellationToken cancellationToken)
    {
        await WidgetAsync("w", new JsonObject { ["count"] = 0 });
        async Task CountAsync()
        {
            for (var done = 0; done < 10;)
            {
                var read = await Cluster.GetAsync(Widget.Kind, "w", Space, cancellationToken);
                read.Spec()["count"] = (int)read.Spec()["count"]! + 1;
                try
                {
                    await Cluster.ReplaceAsync(Widget.Kind, read, cancellationToken: cancellationToken);
                    done++;
                }
                catch (ClusterException conflict) when (conflict.StatusCode == 409)
                {
                    // Somebody else was first: it is read again.
                }
            }
        }
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(CountAsync, cancellationToken)));
        var stored = await StoredAsync("w");
        Assert.That(((int)stored.Spec()["count"]!, stored.Generation()), Is.EqualTo((40, 41L)));
    }
}
