using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.ClusterContract;

public abstract partial class ClusterContract
{
    [Test]
    public async Task Create_NewObject_HasTheServersFields()
    {
        var made = await WidgetAsync("w");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)made["apiVersion"], Is.EqualTo("contract.kubeflow.org/v1"));
            Assert.That((string?)made["kind"], Is.EqualTo("Widget"));
            Assert.That(made.Uid(), Is.Not.Empty);
            Assert.That(made.Version(), Is.Not.Empty);
            Assert.That(made.Generation(), Is.EqualTo(1));
            Assert.That((string?)made["metadata"]!["namespace"], Is.EqualTo(Space));
            Assert.That((DateTimeOffset?)made["metadata"]!["creationTimestamp"], Is.EqualTo(TimeProvider.System.GetUtcNow()).Within(TimeSpan.FromMinutes(2)));
        }
    }

    [Test]
    public async Task Create_ClientsOwnServerFields_AreIgnored()
    {
        var document = NewWidget("w");
        document["metadata"]!["uid"] = "mine";
        document["metadata"]!["generation"] = 7;
        document["metadata"]!["creationTimestamp"] = "2001-01-01T00:00:00Z";
        document["status"] = new JsonObject { ["phase"] = "Mine" };
        var made = await Cluster.CreateAsync(Widget.Kind, document);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(made.Uid(), Is.Not.EqualTo("mine"));
            Assert.That(made.Generation(), Is.EqualTo(1));
            Assert.That((string?)made["metadata"]!["creationTimestamp"], Does.Not.StartWith("2001"));
            Assert.That(made.ContainsKey("status"), Is.False, "status is a subresource");
        }
    }

    [Test]
    public async Task Create_GenerateName_MakesANameOfItsOwnEachTime()
    {
        var names = new HashSet<string>();
        for (var i = 0; i < 5; i++)
        {
            var document = NewWidget("");
            document["metadata"] = new JsonObject { ["generateName"] = "w-", ["namespace"] = Space };
            names.Add((await Cluster.CreateAsync(Widget.Kind, document)).Name());
        }
        Assert.That(names, Has.Count.EqualTo(5));
        Assert.That(names, Has.All.StartsWith("w-").And.All.Length.EqualTo(7));
    }

    [Test]
    public async Task Create_NameThatIsTaken_AlreadyExists()
    {
        await WidgetAsync("w");
        var refused = await RefusedAsync(() => WidgetAsync("w"));
        Assert.That((refused.StatusCode, refused.Reason), Is.EqualTo((409, "AlreadyExists")));
    }

    [Test]
    public async Task Create_Defaults_AreFilledIn()
    {
        var made = await WidgetAsync("w", new JsonObject { ["color"] = "green" });
        Assert.That((int?)made["spec"]!["size"], Is.EqualTo(1));
    }

    [Test]
    public async Task Create_FieldsThatBreakTheSchema_AreAllNamed()
    {
        var refused = await RefusedAsync(() => WidgetAsync("w", new JsonObject { ["size"] = 1000, ["color"] = "pink", ["note"] = new string('x', 50) }));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.StatusCode, refused.Reason), Is.EqualTo((422, "Invalid")));
            Assert.That(refused.Causes.Select(c => c.Field), Is.SupersetOf(new[] { "spec.size", "spec.color", "spec.note" }));
            Assert.That(refused.Causes, Has.All.Property(nameof(FieldCause.Message)).Not.Empty);
            Assert.That(refused.Message, Does.Contain("spec.size"));
        }
    }

    [Test]
    public async Task Create_ValueOfAnotherType_IsInvalid()
    {
        var refused = await RefusedAsync(() => WidgetAsync("w", new JsonObject { ["size"] = "big" }));
        AssertInvalid(refused, "spec.size");
    }

    [Test]
    public async Task Create_RequiredFieldOfAListItem_IsNamedWithItsPlace()
    {
        var refused = await RefusedAsync(() => WidgetAsync("w", new JsonObject { ["parts"] = new JsonArray(new JsonObject { ["name"] = "a" }, new JsonObject { ["count"] = 1 }) }));
        Assert.That(refused.Causes.Select(c => c.Field), Has.Some.EqualTo("spec.parts[1].name"));
    }

    [Test]
    public async Task Create_UnknownFieldStrictly_IsABadRequest()
    {
        var refused = await RefusedAsync(() => WidgetAsync("w", new JsonObject { ["color"] = "red", ["colour"] = "red" }));
        Assert.That((refused.StatusCode, refused.Reason), Is.EqualTo((400, "BadRequest")));
        Assert.That(refused.Message, Does.Contain("unknown field \"spec.colour\""));
    }

    [Test]
    public async Task Create_UnknownFieldWithWarnings_IsDroppedAndWarnedOf()
    {
        var warnings = new List<string>();
        var made = await Cluster.CreateAsync(Widget.Kind, NewWidget("w", new JsonObject { ["color"] = "red", ["colour"] = "red" }),
            new() { FieldValidation = FieldValidation.Warn, OnWarning = warnings.Add });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(made.Spec().ContainsKey("colour"), Is.False);
            Assert.That(warnings, Has.Some.Contains("spec.colour"));
        }
    }

    [Test]
    public async Task Create_UnknownFieldIgnored_IsDroppedInSilence()
    {
        var warnings = new List<string>();
        var made = await Cluster.CreateAsync(Widget.Kind, NewWidget("w", new JsonObject { ["color"] = "red", ["colour"] = "red" }),
            new() { FieldValidation = FieldValidation.Ignore, OnWarning = warnings.Add });
        Assert.That((made.Spec().ContainsKey("colour"), warnings.Count), Is.EqualTo((false, 0)));
    }

    [Test]
    public async Task Create_FreeFields_AreKeptAsTheyAre()
    {
        var config = new JsonObject { ["Any"] = new JsonArray(1, "two", 3.5), ["deep"] = new JsonObject { ["er"] = true } };
        var made = await WidgetAsync("w", new JsonObject { ["config"] = config.DeepClone(), ["limit"] = "50%" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonNode.DeepEquals(made["spec"]!["config"], config), Is.True, made["spec"]!["config"]!.ToJsonString());
            Assert.That((string?)made["spec"]!["limit"], Is.EqualTo("50%"));
        }
    }

    [Test]
    public async Task Create_BadName_IsInvalid()
    {
        var refused = await RefusedAsync(() => WidgetAsync("Bad_Name"));
        AssertInvalid(refused, "metadata.name");
    }

    [Test]
    public async Task Create_NamespaceThatIsNotThere_IsNotFound()
    {
        var refused = await RefusedAsync(() => Cluster.CreateAsync(Widget.Kind, Widget.New("nowhere-at-all", "w")));
        Assert.That((refused.StatusCode, refused.Reason), Is.EqualTo((404, "NotFound")));
    }

    [Test]
    public async Task Create_DryRun_AnswersAndKeepsNothing()
    {
        var made = await Cluster.CreateAsync(Widget.Kind, NewWidget("w"), new() { DryRun = true });
        Assert.That(made.Name(), Is.EqualTo("w"));
        Assert.That((await RefusedAsync(() => StoredAsync("w"))).StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task Create_DryRunOfWhatIsInvalid_IsRefused() =>
        Assert.That((await RefusedAsync(() => Cluster.CreateAsync(Widget.Kind, NewWidget("w", new JsonObject { ["size"] = -1 }), new() { DryRun = true }))).StatusCode, Is.EqualTo(422));

    [Test]
    public async Task Create_HandedInAndHandedOut_AreTheCallersOwn()
    {
        var document = NewWidget("w");
        var before = document.ToJsonString();
        var made = await Cluster.CreateAsync(Widget.Kind, document);
        made.Spec()["color"] = "blue";
        document.Spec()["color"] = "green";
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)(await StoredAsync("w"))["spec"]!["color"], Is.EqualTo("red"));
            Assert.That(before, Does.Not.Contain("uid"), "the document that was handed in is not written into");
        }
    }

    [Test]
    public async Task Create_KindThatIsNotThere_IsNotFound()
    {
        var kind = new ResourceKind("nothing.kubeflow.org", "v1", "Nothing", "nothings");
        Assert.That((await RefusedAsync(() => Cluster.CreateAsync(kind, new JsonObject
        {
            ["apiVersion"] = kind.ApiVersion, ["kind"] = kind.Kind, ["metadata"] = new JsonObject { ["name"] = "n", ["namespace"] = Space },
        }))).StatusCode, Is.EqualTo(404));
    }
}
